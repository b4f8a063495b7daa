/** What each resource's operations do; one class per resource, such as {@link com.g3nretailstack.accounting.mock.resource.Events}. */
@NullMarked
package com.g3nretailstack.accounting.mock.resource;

import org.jspecify.annotations.NullMarked;

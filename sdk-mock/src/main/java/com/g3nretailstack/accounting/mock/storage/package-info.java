/** What services keep in buckets; start at {@link com.g3nretailstack.accounting.mock.storage.ObjectStore}. */
@NullMarked
package com.g3nretailstack.accounting.mock.storage;

import org.jspecify.annotations.NullMarked;

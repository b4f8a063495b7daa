/** What is told to the service. */
@NullMarked
package com.g3nretailstack.accounting.examples.receivables.book;

import org.jspecify.annotations.NullMarked;

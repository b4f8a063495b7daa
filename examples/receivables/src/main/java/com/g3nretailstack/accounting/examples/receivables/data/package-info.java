/** What the file says, case by case. */
@NullMarked
package com.g3nretailstack.accounting.examples.receivables.data;

import org.jspecify.annotations.NullMarked;

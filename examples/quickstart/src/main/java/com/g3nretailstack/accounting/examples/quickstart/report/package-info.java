/** Shows progress and the final figures; start at {@code RunReport}. */
@NullMarked
package com.g3nretailstack.accounting.examples.quickstart.report;

import org.jspecify.annotations.NullMarked;

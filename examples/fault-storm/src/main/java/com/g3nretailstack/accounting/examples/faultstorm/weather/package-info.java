/** What goes wrong in a storm; start at {@link com.g3nretailstack.accounting.examples.faultstorm.weather.Weather}. */
@NullMarked
package com.g3nretailstack.accounting.examples.faultstorm.weather;

import org.jspecify.annotations.NullMarked;

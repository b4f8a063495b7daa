/** Turns retail lines into accounting events; start at {@code EventMapper}. */
@NullMarked
package com.g3nretailstack.accounting.examples.quickstart.event;

import org.jspecify.annotations.NullMarked;

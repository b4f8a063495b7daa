/** Lets an interrupt end a call that waits on its socket; start at {@link com.g3nretailstack.accounting.internal.interrupt.InterruptWatch}. */
@NullMarked
package com.g3nretailstack.accounting.internal.interrupt;

import org.jspecify.annotations.NullMarked;

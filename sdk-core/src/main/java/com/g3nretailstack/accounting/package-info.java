/** The accounting service for Java: client, services and what is given to them; start at {@code AccountingClient}. */
@NullMarked
package com.g3nretailstack.accounting;

import org.jspecify.annotations.NullMarked;

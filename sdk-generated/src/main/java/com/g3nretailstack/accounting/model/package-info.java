/**
 * Requests and records of the service, generated from the contract; start at the request that you want to send.
 *
 * <p>Models are immutable and thread-safe. They are made by their builders, which send nothing that was not set, and read
 * from JSON without loss: a property or an enum value that this version does not know is kept and written back as it
 * came, and so is an explicit null. An accessor of a property that an answer must have throws
 * {@link java.util.NoSuchElementException} where the answer lacks it; reading the answer does not. A null that stands in
 * an array stays in the list. Decimals compare by value: 1.0 is equal to 1.00.
 */
@NullMarked
package com.g3nretailstack.accounting.model;

import org.jspecify.annotations.NullMarked;

/** Answers that nobody should send: the reader is fuzzed, and a service that differs from the contract is played. */
@NullMarked
package com.g3nretailstack.accounting.hostile;

import org.jspecify.annotations.NullMarked;

/**
 * Plain classes with the contract's properties, for JSON libraries that fill public fields; start with {@link
 * com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer}.
 *
 * <p>Their fields are named as on the wire, so that none of the libraries has to translate names, and any of them may be missing.
 */
@NullUnmarked
package com.g3nretailstack.accounting.examples.benchmarks.plain;

import org.jspecify.annotations.NullUnmarked;

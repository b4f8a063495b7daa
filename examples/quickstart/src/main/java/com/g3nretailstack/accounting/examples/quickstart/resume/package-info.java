/** Remembers how far a run came, so that a killed run can go on; start at {@code CheckpointFile}. */
@NullMarked
package com.g3nretailstack.accounting.examples.quickstart.resume;

import org.jspecify.annotations.NullMarked;

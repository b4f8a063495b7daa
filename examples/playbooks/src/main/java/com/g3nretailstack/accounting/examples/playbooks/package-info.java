/** Runs the documents as programs; start at {@code Playbooks}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks;

import org.jspecify.annotations.NullMarked;

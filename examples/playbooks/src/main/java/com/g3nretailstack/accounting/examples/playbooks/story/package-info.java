/** What a program tells: its steps, what they put out, and its checks; start at {@code Story}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks.story;

import org.jspecify.annotations.NullMarked;

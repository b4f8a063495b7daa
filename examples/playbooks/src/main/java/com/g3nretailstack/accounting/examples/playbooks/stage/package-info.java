/** Where programs are played: the service, embedded or elsewhere; start at {@code Stage}. */
@NullMarked
package com.g3nretailstack.accounting.examples.playbooks.stage;

import org.jspecify.annotations.NullMarked;

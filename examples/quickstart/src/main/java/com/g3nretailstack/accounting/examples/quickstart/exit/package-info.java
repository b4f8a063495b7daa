/** Why a run ends, and with which exit status; start at {@code ExitCode}. */
@NullMarked
package com.g3nretailstack.accounting.examples.quickstart.exit;

import org.jspecify.annotations.NullMarked;

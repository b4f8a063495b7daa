/**
 * Credentials on their way to the header that carries them; start at {@link
 * com.g3nretailstack.accounting.internal.auth.CredentialSource}.
 */
@NullMarked
package com.g3nretailstack.accounting.internal.auth;

import org.jspecify.annotations.NullMarked;

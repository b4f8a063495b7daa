package com.g3nretailstack.accounting.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleTest {

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(new SSLPeerUnverifiedException("x"), "the server's certificate is for another name"),
                Arguments.of(handshake(new CertPathBuilderException("x")), "the server's certificate is not trusted"),
                Arguments.of(
                        handshake(new CertPathValidatorException("x", new CertificateExpiredException("x"))),
                        "the server's certificate has expired"),
                Arguments.of(
                        handshake(new CertPathValidatorException("x", new CertificateNotYetValidException("x"))),
                        "the server's certificate is not valid yet"),
                Arguments.of(
                        new SSLHandshakeException("Received fatal alert: certificate_required"),
                        "the server refused the handshake with certificate_required"),
                Arguments.of(
                        new SSLHandshakeException("(bad_certificate) Received fatal alert: bad_certificate"),
                        "the server refused the handshake with bad_certificate"),
                Arguments.of(new IOException("Unexpected response code for CONNECT: 502"), "the proxy answered 502"),
                Arguments.of(
                        new IOException("Failed to authenticate with proxy"),
                        "the proxy refused its credential, or had none"));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void saysItInWordsOfOurs(IOException thrown, String words) {
        Failure failure = Failure.of("POST /event/record", Effect.NONE).withCause(thrown);

        assertThat(new TransportException(failure, false))
                .hasMessage("not connected, nothing was sent: "
                        + thrown.getClass().getSimpleName() + " (" + words + ") [POST /event/record]");
    }

    @Test
    void quotesNoTextThatItDoesNotKnow() {
        Stream.of(
                        new SSLHandshakeException("Received fatal alert: canary 7f3a"),
                        new SSLHandshakeException("canary"),
                        new IOException("Unexpected response code for CONNECT: canary"),
                        new SocketException("Failed to authenticate with proxy canary"))
                .forEach(thrown -> assertThat(Trouble.words(thrown)).isNull());
    }

    private static SSLHandshakeException handshake(Exception cause) {
        SSLHandshakeException handshake = new SSLHandshakeException("x");
        handshake.initCause(cause);
        return handshake;
    }
}

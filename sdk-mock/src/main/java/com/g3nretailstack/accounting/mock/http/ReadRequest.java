package com.g3nretailstack.accounting.mock.http;

import java.io.ByteArrayInputStream;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body was read already; it can be read once more. */
final class ReadRequest extends HttpServletRequestWrapper {

    private final ServletInputStream body;

    ReadRequest(HttpServletRequest request, byte[] read) {
        super(request);
        this.body = new Body(new ByteArrayInputStream(read));
    }

    @Override
    public ServletInputStream getInputStream() {
        return body;
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream read;

        Body(ByteArrayInputStream read) {
            this.read = read;
        }

        @Override
        public int read() {
            return read.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return read.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return read.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("it is read already");
        }
    }
}

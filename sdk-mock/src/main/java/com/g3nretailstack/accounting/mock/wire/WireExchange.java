package com.g3nretailstack.accounting.mock.wire;

/**
 * What was played on one exchange over a relay; holds no header, no query and no body.
 *
 * <p>Bytes count as passed on when they were handed to the system; after a reset, or to a peer that went away, not all of them may
 * have been delivered.
 *
 * @param sequence which exchange over the relay it is, from 1, in the order in which requests came whole
 * @param method the HTTP method
 * @param path the path below the relay's base path, without its query
 * @param fault the name of the fault, {@code none} for none
 * @param status what the server answered, whether or not the client was told; 0 while no answer has come
 * @param requestBytes how much of the request was passed on to the server, head included
 * @param answerBytes how much of the answer was passed on to the client, head included
 * @param ending what became of the client's connection
 */
public record WireExchange(
        long sequence,
        String method,
        String path,
        String fault,
        int status,
        long requestBytes,
        long answerBytes,
        Ending ending) {

    /** What became of a client's connection. */
    public enum Ending {
        /** The exchange is still being played. */
        PLAYING,
        /** It stays open for the next exchange. */
        KEPT,
        /** It was ended in order. */
        CLOSED,
        /** It was reset. */
        RESET
    }

    /** Such as {@code #3 POST /event/record [truncate@10] 200 512> <214 closed}. */
    @Override
    public String toString() {
        return "#" + sequence + " " + method + " " + path + " [" + fault + "] " + status + " " + requestBytes + "> <"
                + answerBytes + " " + ending;
    }
}

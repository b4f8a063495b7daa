package com.g3nretailstack.accounting.mock.junit5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockClock;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that use the extension; run by {@link LaunchSamples}, on JUnit 6 and on JUnit 5. */
final class Samples {

    static final Set<String> ORGS_SEEN = ConcurrentHashMap.newKeySet();
    static final Set<MockAccounting> SHARED_SEEN = ConcurrentHashMap.newKeySet();

    private Samples() {}

    @ExtendWith(MockAccountingExtension.class)
    static class Shared {

        private final MockOrg ofConstructor;
        private MockOrg ofBeforeEach;

        Shared(MockOrg org) {
            ofConstructor = org;
            ofBeforeEach = org;
        }

        @BeforeAll
        static void hasAnOrgOfTheClass(MockOrg org) {
            assertTrue(ORGS_SEEN.add(org.orgcode()));
        }

        @BeforeEach
        void remember(MockOrg org) {
            ofBeforeEach = org;
        }

        @Test
        void first(MockAccounting mock, MockOrg org) {
            check(mock, org);
        }

        @Test
        void second(MockAccounting mock, MockOrg org) {
            check(mock, org);
        }

        private void check(MockAccounting mock, MockOrg org) {
            assertSame(ofConstructor, org);
            assertSame(ofBeforeEach, org);
            assertTrue(ORGS_SEEN.add(org.orgcode()), "a fresh org for each test");
            assertSame(org, mock.org(org.orgcode()));
            SHARED_SEEN.add(mock);
        }

        @Nested
        class Inner {

            @Test
            void third(MockAccounting mock, MockOrg org) {
                assertNotEquals(ofConstructor.orgcode(), "");
                assertTrue(ORGS_SEEN.add(org.orgcode()));
                SHARED_SEEN.add(mock);
            }
        }
    }

    @ExtendWith(MockAccountingExtension.class)
    static class SharedToo {

        @Test
        void fourth(MockAccounting mock) {
            SHARED_SEEN.add(mock);
            assertEquals(1, SHARED_SEEN.size(), "one mock for all classes");
        }
    }

    static class Own {

        private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

        @RegisterExtension
        static final MockAccountingExtension MOCK =
                MockAccountingExtension.with(mock -> mock.clock(MockClock.fixed(MONDAY)));

        private static final Set<MockAccounting> SEEN = ConcurrentHashMap.newKeySet();

        @Test
        void fifth(MockAccounting mock, MockOrg org) {
            check(mock, org);
        }

        @Test
        void sixth(MockAccounting mock, MockOrg org) {
            check(mock, org);
        }

        private static void check(MockAccounting mock, MockOrg org) {
            SEEN.add(mock);
            assertEquals(1, SEEN.size(), "one mock for the class");
            assertFalse(SHARED_SEEN.contains(mock), "and not the shared one");
            assertEquals(MONDAY, mock.clock().instant());
            assertSame(org, mock.org(org.orgcode()));
        }
    }
}

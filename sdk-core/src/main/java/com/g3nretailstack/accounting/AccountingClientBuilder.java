package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.internal.async.AsyncThreads;
import com.g3nretailstack.accounting.internal.auth.CredentialSource;
import com.g3nretailstack.accounting.internal.http.BaseUrl;
import com.g3nretailstack.accounting.internal.http.HttpSender;
import com.g3nretailstack.accounting.internal.http.InterruptibleDns;
import com.g3nretailstack.accounting.internal.http.Routes;
import com.g3nretailstack.accounting.internal.http.UserAgent;
import com.g3nretailstack.accounting.internal.pipeline.Pipeline;
import com.g3nretailstack.accounting.internal.pipeline.PipelineSettings;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Builds an {@link AccountingClient}; what is not set has the default named here. Not thread-safe. */
public final class AccountingClientBuilder {
    private static final String SERVICE = "https://api.g3nretailstack.com/accounting";
    private static final int ASYNC_THREADS = 64;
    private static final int ASYNC_QUEUE = 1024;
    private static final long LONGEST_RESPONSE = 1L << 30;

    private final Environment environment;
    private String baseUrl = SERVICE;
    private boolean allowPlainHttp;
    private @Nullable Credentials credentials;
    private RequestContext.Builder context = RequestContext.builder();
    private @Nullable OkHttpClient httpClient;
    private Function<? super OkHttpClient, ? extends Call.Factory> callFactory = client -> client;
    private Duration connectTimeout = Duration.ofSeconds(5);
    private Duration attemptTimeout = Duration.ofSeconds(30);
    private Duration callTimeout = Duration.ofMinutes(2);
    private RetryPolicy retryPolicy = RetryPolicy.standard();
    private RetryBudget retryBudget = RetryBudget.standard();
    private boolean trustIdempotencyKeys;
    private int maxConcurrentCalls = 64;
    private long maxResponseBytes = 64L << 20;
    private boolean rateLimit;
    private boolean circuitBreaker;
    private final List<CallListener> listeners = new ArrayList<>();
    private TimeSource time = TimeSource.system();
    private RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();

    AccountingClientBuilder(Environment environment) {
        this.environment = environment;
    }

    /** Takes every setting that a system property or an environment variable names; what is set later wins. */
    public AccountingClientBuilder fromEnv() {
        ClientEnvironment.apply(environment, this);
        return this;
    }

    /** Where the service is: https, or http on this machine; {@code https://api.g3nretailstack.com/accounting} by default. */
    public AccountingClientBuilder baseUrl(String url) {
        this.baseUrl = BaseUrl.parse(url).toString();
        return this;
    }

    /**
     * Lets credential and data travel over plain http to other machines; not by default, and not advised.
     *
     * <p>Whoever is on the way then reads the credential and may change request and answer. Without it {@link #build()} refuses such
     * an address, and a connection that leaves this machine in the open after all (localhost resolved elsewhere, a proxy on another
     * machine) is refused before anything is sent.
     */
    public AccountingClientBuilder allowPlainHttp() {
        this.allowPlainHttp = true;
        return this;
    }

    /** Who calls: a session or an API key. None by default, which the service refuses. */
    public AccountingClientBuilder credentials(Credentials whoCalls) {
        this.credentials = requireNonNull(whoCalls, "credentials");
        return this;
    }

    /** The organisation; short for {@code context(context -> context.orgcode(code))}. */
    public AccountingClientBuilder orgcode(String code) {
        requireNonNull(code, "orgcode");
        return context(current -> current.orgcode(code));
    }

    /** The context of every call: organisation, facility, channel, cost centre, actor. Nothing is set by default. */
    public AccountingClientBuilder context(UnaryOperator<RequestContext.Builder> change) {
        this.context = requireNonNull(requireNonNull(change, "change").apply(context), "context");
        return this;
    }

    /**
     * An OkHttpClient of the user's own: its proxy, TLS, DNS, connection pool and interceptors stay; the settings that make it
     * send anything twice, and its timeouts, are replaced. Its interceptors must not resend; what else they make of a request does not
     * change what is known of it when its answer is lost. Closing it is the user's.
     *
     * <p>This is the way to trust an authority of one's own, to show a client certificate and to pass a proxy. Its interceptors, event
     * listeners, cookie jar and cache see what is sent, the credential too, and a host name verifier that accepts every name lets
     * anybody read it: both are the user's own decision.
     */
    public AccountingClientBuilder httpClient(OkHttpClient client) {
        this.httpClient = requireNonNull(client, "httpClient");
        return this;
    }

    /**
     * Lays something around the OkHttpClient that sends: tracing that wraps calls, or another way to the service altogether.
     *
     * <p>The function is given the client as it is used, which sends each request at most once; what it returns is asked for
     * every call, by many threads. It must not send a request twice. A call that it answers without that client, or without that
     * client's event listeners, counts as sent when it fails, unless with {@link java.net.ConnectException} or
     * {@link java.net.UnknownHostException}.
     *
     * <pre>{@code
     * .callFactory(client -> OkHttpTelemetry.create(openTelemetry).createCallFactory(client))
     * }</pre>
     */
    public AccountingClientBuilder callFactory(Function<? super OkHttpClient, ? extends Call.Factory> around) {
        this.callFactory = requireNonNull(around, "callFactory");
        return this;
    }

    /**
     * The time for finding the host's address, and that for a connection to it; 5 s by default. The TLS handshake counts to the
     * attempt.
     */
    public AccountingClientBuilder connectTimeout(Duration timeout) {
        this.connectTimeout = positive("connectTimeout", timeout);
        return this;
    }

    /** The time for one attempt, its answer's body included; 30 s by default: the service itself gives up after 29 s. */
    public AccountingClientBuilder attemptTimeout(Duration timeout) {
        this.attemptTimeout = positive("attemptTimeout", timeout);
        return this;
    }

    /**
     * The time for a whole call, for a walk per page; 120 s by default. It covers queue, pace, waits, connecting, TLS, request,
     * headers and body. A look-up of the host's name counts, too, and may end a {@link #connectTimeout} late; a supplier of
     * credentials counts, and is not cut short.
     */
    public AccountingClientBuilder callTimeout(Duration timeout) {
        this.callTimeout = positive("callTimeout", timeout);
        return this;
    }

    /** How often and how patiently a call is tried; {@link RetryPolicy#standard()} by default. */
    public AccountingClientBuilder retryPolicy(RetryPolicy policy) {
        this.retryPolicy = requireNonNull(policy, "retryPolicy");
        return this;
    }

    /** How many retries all calls of this client and of those derived from it may make; {@link RetryBudget#standard()} by default. */
    public AccountingClientBuilder retryBudget(RetryBudget budget) {
        this.retryBudget = requireNonNull(budget, "retryBudget");
        return this;
    }

    /** Whether an {@code idempotency_key} makes a create resendable; false by default: the service documents it for jobs only. */
    public AccountingClientBuilder trustIdempotencyKeys(boolean trust) {
        this.trustIdempotencyKeys = trust;
        return this;
    }

    /**
     * How many attempts of this client and of those derived from it are in flight at once, 1 to 10,000; 64 by default. Others wait,
     * first come, first served, until their deadline, and are refused then.
     */
    public AccountingClientBuilder maxConcurrentCalls(int calls) {
        this.maxConcurrentCalls = (int) inRange("maxConcurrentCalls", calls, 1, 10_000);
        return this;
    }

    /** The longest answer that is read, in bytes, 1 to 2^30; 64 MiB by default. */
    public AccountingClientBuilder maxResponseBytes(long bytes) {
        this.maxResponseBytes = inRange("maxResponseBytes", bytes, 1, LONGEST_RESPONSE);
        return this;
    }

    /**
     * Whether the client keeps to the service's pace: one attempt per 100 ms and organisation, and per 150 ms in all; false by default.
     *
     * <p>It holds for this client and those derived from it. The service counts whatever comes from an organisation and from an
     * address: other clients of the program, and other programs, take their share of that.
     */
    public AccountingClientBuilder rateLimit(boolean on) {
        this.rateLimit = on;
        return this;
    }

    /**
     * Whether failing attempts (5xx and I/O) stop others from being sent, for 30 s, when half of the last 100 failed (20 at least);
     * false by default. It is one for this client and those derived from it, whatever their organisation; no other client has it.
     */
    public AccountingClientBuilder circuitBreaker(boolean on) {
        this.circuitBreaker = on;
        return this;
    }

    /** Adds one who is told of attempts, calls and deprecations. */
    public AccountingClientBuilder listener(CallListener listener) {
        this.listeners.add(requireNonNull(listener, "listener"));
        return this;
    }

    /** The clock and the sleep of everything that waits; the system's by default. For tests. */
    public AccountingClientBuilder time(TimeSource source) {
        this.time = requireNonNull(source, "time");
        return this;
    }

    /** The randomness of the back-off's jitter; must be thread-safe where calls are made by many threads. For tests. */
    public AccountingClientBuilder random(RandomGenerator generator) {
        this.random = requireNonNull(generator, "random");
        return this;
    }

    /**
     * The client.
     *
     * @throws IllegalArgumentException if the address is plain http to another machine and that was not allowed
     */
    public AccountingClient build() {
        HttpUrl url = BaseUrl.parse(baseUrl);
        if (!url.isHttps() && !BaseUrl.isLoopback(url) && !allowPlainHttp) {
            throw new IllegalArgumentException(
                    "baseUrl: http to another machine would show the credential (expected: https)");
        }
        OkHttpClient brought = httpClient != null ? httpClient : newHttpClient();
        OkHttpClient http = HttpSender.once(Routes.guarded(brought, allowPlainHttp), maxResponseBytes)
                .newBuilder()
                .connectTimeout(connectTimeout)
                .readTimeout(attemptTimeout)
                .writeTimeout(attemptTimeout)
                .callTimeout(Duration.ZERO)
                .build();
        Call.Factory calls = requireNonNull(callFactory.apply(http), "callFactory");
        ConnectionPool own = httpClient == null ? http.connectionPool() : null;
        HttpSender sender = new HttpSender(calls, url, UserAgent.text(), maxResponseBytes, own);
        CredentialSource source = credentials == null ? null : credentials.source(time);
        Pipeline pipeline = new Pipeline(settings(url), sender, source);
        AsyncThreads threads = AsyncThreads.create("accounting-async", ASYNC_THREADS, ASYNC_QUEUE);
        ClientFamily family = new ClientFamily(url.toString(), pipeline, threads);
        return new AccountingClient(family, context.build(), false);
    }

    OkHttpClient newHttpClient() {
        return new OkHttpClient.Builder()
                .connectionPool(new ConnectionPool(maxConcurrentCalls, 5, TimeUnit.MINUTES))
                .dns(new InterruptibleDns(Dns.SYSTEM, connectTimeout))
                .build();
    }

    private PipelineSettings settings(HttpUrl url) {
        return new PipelineSettings(
                url.toString(),
                BaseUrl.isLoopback(url),
                attemptTimeout,
                callTimeout,
                retryPolicy,
                retryBudget,
                trustIdempotencyKeys,
                maxConcurrentCalls,
                rateLimit,
                circuitBreaker,
                List.copyOf(listeners),
                time,
                random);
    }

    private static Duration positive(String name, Duration duration) {
        requireNonNull(duration, name);
        if (duration.isNegative() || duration.isZero() || duration.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException(name + ": " + duration + " (expected: more than zero, at most a day)");
        }
        return duration;
    }

    private static long inRange(String name, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + ": " + value + " (expected: " + least + " to " + most + ")");
        }
        return value;
    }
}

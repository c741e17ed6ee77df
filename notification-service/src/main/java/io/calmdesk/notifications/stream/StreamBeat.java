package io.calmdesk.notifications.stream;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps open connections alive with heartbeats and ends those whose viewers may look on no longer. */
final class StreamBeat implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StreamBeat.class);
    private static final int CHECKS_A_HEARTBEAT = 3;

    private final LiveStream stream;
    private final Duration heartbeat;
    private volatile boolean running;

    StreamBeat(LiveStream stream, Duration heartbeat) {
        this.stream = stream;
        this.heartbeat = heartbeat;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("stream-heartbeat").start(() -> beat(heartbeat, stream::heartbeat));
        Thread.ofVirtual()
                .name("stream-rights")
                .start(() -> beat(heartbeat.dividedBy(CHECKS_A_HEARTBEAT), this::endRemoved));
    }

    private void endRemoved() {
        stream.all().forEach(Watch::endUnlessAllowed);
    }

    private void beat(Duration pause, Runnable step) {
        while (running) {
            try {
                Thread.sleep(pause);
                step.run();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.atWarn().setCause(e).log("live stream was not tended, will try again");
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package io.calmdesk.notifications.telling;

/** Those who hand notifications over, channel by channel. */
public interface Senders {

    /** There is something new in the channel's queue; without this word it would wait for the next sweep. */
    void wake(Channel channel);
}

package ca.liaison.kit.timer;

/// Does what timers of one kind are set for. Each kind has one handler, a CDI bean.
public interface TimerHandler {
    /// The kind of timer that it is for.
    String kind();

    /// Does it, in the transaction in which the timer ends; where it throws, nothing is done and
    /// the timer is tried again later. It may set the same timer anew.
    void fire(Timer timer);
}

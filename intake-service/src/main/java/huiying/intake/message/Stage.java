package huiying.intake.message;

/** The names of the states, as callers and people see them; docs/message-life.md explains each. */
public enum Stage {
  RECEIVED,
  DISPATCHED,
  ASSIGNED,
  RETURNED,
  AWAITING_CORRECTION,
  SUSPENDED,
  REPLIED,
  DECLINED,
  WITHDRAWN,
  MERGED;

  public static Stage of(State state) {
    return switch (state) {
      case State.Received _ -> RECEIVED;
      case State.Dispatched _ -> DISPATCHED;
      case State.Assigned _ -> ASSIGNED;
      case State.Returned _ -> RETURNED;
      case State.Suspended(_, _, var forCorrection) ->
          forCorrection ? AWAITING_CORRECTION : SUSPENDED;
      case State.Replied _ -> REPLIED;
      case State.Declined _ -> DECLINED;
      case State.Withdrawn _ -> WITHDRAWN;
      case State.Merged _ -> MERGED;
    };
  }
}

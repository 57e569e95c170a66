package huiying.sla.limit;

/** What meets a limit. A final reply ends every clock of a message, whatever else does. */
public enum Stop {
  /** 答复, the final one only. */
  REPLY,
  /** 任何答复, be it an interim one: the citizen was contacted. */
  ANY_REPLY,
  /** 受理决定, whichever way it goes. */
  ACCEPTANCE,
  /** 分办或转办: a department has the message again; only with {@link Start#RETURN}. */
  DISPATCH
}

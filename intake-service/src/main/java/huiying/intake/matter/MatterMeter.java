package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.Proposals.StateName;
import huiying.kit.secrecy.CannotOpen;

/** Told of proposals and cases once they are stored, and of what is in their way. */
public interface MatterMeter {
  void proposals(StateName state, int count);

  void raised(Reason reason);

  /** A message is compared with no other, as it cannot be read. */
  void skipped(MessageId id, CannotOpen why);
}

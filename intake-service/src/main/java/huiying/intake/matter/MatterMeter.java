package huiying.intake.matter;

import huiying.contracts.ResponseEvent.Reason;
import huiying.intake.matter.Proposals.StateName;

/** Told of proposals and cases once they are stored. */
public interface MatterMeter {
  void proposals(StateName state, int count);

  void raised(Reason reason);
}

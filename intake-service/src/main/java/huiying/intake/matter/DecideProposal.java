package huiying.intake.matter;

import huiying.contracts.MessageId;
import huiying.intake.matter.Proposal.State;
import huiying.intake.matter.Proposals.StateName;
import java.time.InstantSource;
import java.util.Optional;

/** Notes what somebody has decided about a proposal. */
public final class DecideProposal {
  private final Proposals proposals;
  private final MatterMeter meter;
  private final InstantSource time;

  public DecideProposal(Proposals proposals, MatterMeter meter, InstantSource time) {
    this.proposals = proposals;
    this.meter = meter;
    this.time = time;
  }

  /**
   * Notes that one message was merged into the other; to be called once it has been, and again
   * after a crash. Does nothing if that had not been proposed.
   */
  public void accepted(MessageId source, MessageId into) {
    if (proposals.accept(source, into)) {
      meter.proposals(StateName.ACCEPTED, 1);
    }
  }

  /**
   * Decides that two messages are two matters. The same decision sent again changes nothing.
   *
   * @return empty if there is no such proposal
   * @throws ProposalClosed if something else has been decided
   */
  public Optional<Proposal> dismiss(String id, String reason) {
    if (proposals.dismiss(id, reason, time.instant())) {
      meter.proposals(StateName.DISMISSED, 1);
    }
    return proposals.find(id).map(one -> requireDismissed(one, reason));
  }

  private static Proposal requireDismissed(Proposal one, String reason) {
    if (one.state() instanceof State.Dismissed(var said, _) && said.equals(reason)) {
      return one;
    }
    throw new ProposalClosed(one);
  }
}

package huiying.intake.contact;

import huiying.intake.message.Citizen;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody gets who asks for a message's contact data. */
public sealed interface Contact {
  /**
   * @param citizen null if the channel named none
   * @param attachmentNames as their sender called them
   */
  record Here(@Nullable Citizen citizen, List<String> attachmentNames) implements Contact {
    public Here {
      attachmentNames = List.copyOf(attachmentNames);
    }

    /** Personal data must not reach a log. */
    @Override
    public String toString() {
      return "Here[…]";
    }
  }

  /** They are here no more. */
  record Erased(Instant at) implements Contact {}
}

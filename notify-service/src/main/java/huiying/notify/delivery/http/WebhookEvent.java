package huiying.notify.delivery.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import huiying.contracts.Channel;
import huiying.contracts.Kind;
import huiying.notify.directory.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as an office's own system gets it: a CloudEvent 1.0 in structured JSON. What there is
 * not is left out. It has no address of anybody.
 *
 * @param id the notice's
 * @param time when its last alert was planned, so that a repeat is the same event
 */
@JsonInclude(Include.NON_NULL)
record WebhookEvent(
    String specversion,
    String id,
    String source,
    String type,
    String time,
    String datacontenttype,
    Data data) {
  static final String CONTENT_TYPE = "application/cloudevents+json";

  /**
   * @param more how many alerts it stands for beyond those
   * @param acknowledge the recipient's own link
   */
  @JsonInclude(Include.NON_NULL)
  record Data(To recipient, List<AlertData> alerts, long more, @Nullable String acknowledge) {}

  /**
   * @param contact code in the directory
   * @param department code; left out for the district's own
   */
  @JsonInclude(Include.NON_NULL)
  record To(String contact, String name, @Nullable String department) {}

  /**
   * One alert. Of a confidential message there is its number, step and dates.
   *
   * @param message the message's number; left out if it is about none
   * @param subject the same, or what it is about instead
   * @param limit code of the clock
   * @param dueDate last day of the limit
   * @param dueAt the moment after it, in Asia/Shanghai
   * @param daysLate working days
   * @param repeat how many eth time it is told again; 0 at first
   * @param role in which the recipient is told
   */
  @JsonInclude(Include.NON_NULL)
  record AlertData(
      String id,
      @Nullable String message,
      String subject,
      String limit,
      String step,
      String dueDate,
      String dueAt,
      int daysLate,
      int repeat,
      int messages,
      boolean confidential,
      @Nullable Role role,
      @Nullable String title,
      @Nullable Channel channel,
      @Nullable Kind kind,
      @Nullable String department) {}
}

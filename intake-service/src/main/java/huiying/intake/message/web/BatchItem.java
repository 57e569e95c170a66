package huiying.intake.message.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import huiying.contracts.MessageId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What came of one item of a batch.
 *
 * @param index its place, from 0
 * @param problem as the item alone would have been answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchItem(int index, Status status, @Nullable String id, @Nullable ProblemDetail problem) {
  enum Status {
    CREATED,
    REPEATED,
    CONFLICT,
    INVALID
  }

  static BatchItem created(int index, MessageId id) {
    return new BatchItem(index, Status.CREATED, id.value(), null);
  }

  static BatchItem repeated(int index, MessageId id) {
    return new BatchItem(index, Status.REPEATED, id.value(), null);
  }

  static BatchItem conflict(int index, MessageId id, ProblemDetail problem) {
    return new BatchItem(index, Status.CONFLICT, id.value(), problem);
  }

  static BatchItem invalid(int index, ProblemDetail problem) {
    return new BatchItem(index, Status.INVALID, null, problem);
  }
}

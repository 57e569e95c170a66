package huiying.intake.message.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import huiying.contracts.MessageId;
import huiying.intake.message.Change;
import huiying.intake.message.Listed;
import huiying.intake.message.Message;
import huiying.intake.message.MessageFilter;
import huiying.intake.message.Messages;
import huiying.intake.message.QueryCode;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Asks the store only while it answers: when it is away for some calls, the next are refused at
 * once for a while instead of each waiting seconds for the driver to give up.
 */
class GuardedMessages implements Messages {
  private final Messages messages;
  private final CircuitBreaker breaker;

  GuardedMessages(Messages messages, CircuitBreaker breaker) {
    this.messages = messages;
    this.breaker = breaker;
  }

  @Override
  public Optional<Message> find(MessageId id) {
    return guarded(() -> messages.find(id));
  }

  @Override
  public Map<MessageId, Message> findAll(Collection<MessageId> ids) {
    return guarded(() -> messages.findAll(ids));
  }

  @Override
  public Optional<Message> find(QueryCode code) {
    return guarded(() -> messages.find(code));
  }

  @Override
  public List<Listed> list(MessageFilter filter, @Nullable After after, int most) {
    return guarded(() -> messages.list(filter, after, most));
  }

  @Override
  public List<Published> published(@Nullable After after, int most) {
    return guarded(() -> messages.published(after, most));
  }

  @Override
  public Set<MessageId> add(Collection<Change> received) {
    return guarded(() -> messages.add(received));
  }

  @Override
  public void save(Change change) {
    guarded(() -> {
      messages.save(change);
      return change;
    });
  }

  /** What the domain throws, such as a stale write, is an answer, and not the store's fault. */
  private <T> T guarded(Supplier<T> call) {
    try {
      breaker.acquirePermission();
    } catch (CallNotPermittedException e) {
      throw new DataAccessResourceFailureException("The store has not answered lately", e);
    }
    var begun = breaker.getCurrentTimestamp();
    try {
      var answer = call.get();
      breaker.onSuccess(since(begun), breaker.getTimestampUnit());
      return answer;
    } catch (MongoExecutionTimeoutException e) { // the question was too hard, the store is there
      breaker.onSuccess(since(begun), breaker.getTimestampUnit());
      throw e;
    } catch (MongoException e) {
      breaker.onError(since(begun), breaker.getTimestampUnit(), e);
      throw e;
    } catch (RuntimeException e) {
      breaker.onSuccess(since(begun), breaker.getTimestampUnit());
      throw e;
    } catch (Error e) {
      breaker.releasePermission(); // or a half-open breaker would wait for it for ever
      throw e;
    }
  }

  private long since(long begun) {
    return breaker.getCurrentTimestamp() - begun;
  }
}

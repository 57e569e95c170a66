package huiying.kit.secrecy.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a few lines instead of a stack trace why the service does not start. */
final class BadKeysAnalyzer extends AbstractFailureAnalyzer<BadKeys> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, BadKeys cause) {
    return new FailureAnalysis(cause.getMessage(), cause.remedy(), failure);
  }
}

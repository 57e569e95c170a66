package huiying.intake.api;

import huiying.contracts.MessageId;
import huiying.kit.access.Caller;
import io.swagger.v3.oas.models.media.StringSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells springdoc what it cannot see. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {
  static {
    SpringDocUtils.getConfig()
        .replaceWithSchema(
            MessageId.class,
            new StringSchema().pattern("[0-9a-f]{32}").example("d21a3b9cbb106ac1e5d5da484d4e7c99"))
        .addRequestWrapperToIgnore(Caller.class, huiying.kit.access.Caller.class);
  }

  @Bean
  OperationCustomizer openTo() {
    return new RolesOfOperations();
  }

  @Bean
  OpenApiCustomizer apiDocument() {
    return new ApiDocument();
  }
}

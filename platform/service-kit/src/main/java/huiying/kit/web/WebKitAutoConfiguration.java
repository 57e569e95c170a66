package huiying.kit.web;

import huiying.contracts.MessageId;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;
import tools.jackson.databind.type.LogicalType;

/** How every service speaks HTTP. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
@EnableConfigurationProperties(WebProperties.class)
@Import(ProblemAdvice.class)
public class WebKitAutoConfiguration {
  @Bean
  LocaleResolver localeResolver() {
    return new CallersLanguage();
  }

  /** Texts of the kit and, where a service has any, its own {@code problems} files. */
  @Bean
  Problems problems() {
    var texts = new ReloadableResourceBundleMessageSource();
    texts.setBasenames("classpath:huiying/problems", "classpath:huiying/kit/web/problems");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    texts.setAlwaysUseMessageFormat(
        true); // so that a doubled quote is one with and without arguments
    return new Problems(texts);
  }

  @Bean
  BodyLimit bodyLimit(
      WebProperties limits,
      @Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize mostOfForms,
      EarlyRefusals refusals) {
    return new BodyLimit(limits, mostOfForms, refusals);
  }

  @Bean
  BodyType bodyType(EarlyRefusals refusals) {
    return new BodyType(refusals);
  }

  @Bean
  EarlyRefusals earlyRefusals(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      LocaleResolver locales) {
    return new EarlyRefusals(problems, locales);
  }

  @Bean
  JsonFactoryBuilderCustomizer boundedJson() {
    return factory -> factory.streamReadConstraints(JsonLimits.constraints());
  }

  /** A field that is misspelt, doubled or of another type is an error, not a guess. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return json ->
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                LogicalType.Textual,
                text ->
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new DistrictTimeModule())
            .addModule(
                new SimpleModule()
                    .addSerializer(MessageId.class, ToStringSerializer.instance)); // not an object
  }

  /** Times in query parameters. */
  @Bean
  Converter<String, Instant> instantParameter() {
    return new Converter<>() {
      @Override
      public Instant convert(String text) {
        return DistrictTimes.read(text);
      }
    };
  }
}

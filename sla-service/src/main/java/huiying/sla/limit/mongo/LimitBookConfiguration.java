package huiying.sla.limit.mongo;

import huiying.sla.limit.LimitBook;
import huiying.sla.limit.resource.ShippedLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * Gives the book out only once it has a version. What is there is never overwritten: a later
 * release may ship other limits, but only an administrator brings them in force.
 */
@Configuration(proxyBeanMethods = false)
class LimitBookConfiguration {
  @Bean
  LimitBook limitBook(MongoOperations mongo) {
    var book = new MongoLimitBook(mongo);
    if (book.find(1).isEmpty()) {
      var _ = book.add(ShippedLimits.read()); // another instance may have been first
    }
    return book;
  }
}

package huiying.intake.imports.mongo;

import huiying.intake.imports.ImportFiles;
import huiying.intake.imports.Imports;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where imports are kept. */
@Configuration(proxyBeanMethods = false)
class ImportStore {
  @Bean
  Imports imports(MongoOperations mongo) {
    return new MongoImports(
        () -> mongo.getCollection("imports"), () -> mongo.getCollection("importRejections"));
  }

  @Bean
  ImportFiles importFiles(MongoOperations mongo) {
    return new MongoImportFiles(
        () -> mongo.getCollection("importChunks"), () -> mongo.getCollection("importsPending"));
  }
}

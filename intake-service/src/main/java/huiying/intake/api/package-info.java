/** The OpenAPI document: what springdoc finds in the controllers, completed by openapi.yaml. */
@NullMarked
package huiying.intake.api;

import org.jspecify.annotations.NullMarked;

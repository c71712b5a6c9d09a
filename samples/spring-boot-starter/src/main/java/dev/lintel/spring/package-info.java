/** Lintel in an application of Spring Boot: an advisor by properties, reloaded on request, with health and metrics. */
@NullMarked
package dev.lintel.spring;

import org.jspecify.annotations.NullMarked;

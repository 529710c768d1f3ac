

/**
 * What pipelines work on: events, data sets, splits, features, lists. All immutable, all columnar.
 */
package org.recital.api.data;

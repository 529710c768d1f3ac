

/**
 * Metrics, and the evaluation of recommenders by them.
 */
package org.recital.api.evaluation;



/**
 * The sample world: made-up films, songs and people whose true tastes are known.
 */
package org.recital.samples;

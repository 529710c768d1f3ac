/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.contributions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

import org.eclipse.core.runtime.RegistryFactory;
import org.junit.jupiter.api.Test;
import org.recital.api.step.Codec;
import org.recital.api.step.Contribution;
import org.recital.api.step.Kind;

/** What is read of a running platform; outside OSGi there is none to read. */
class PlatformContributionsTest {

	@Test
	void readsTheExtensionRegistry() throws Exception {
		assumeTrue(RegistryFactory.getRegistry() != null, "runs in OSGi only");
		ContributionRegistry registry = ContributionRegistry.platform();
		List<Contribution> types = registry.all(Kind.PORT_TYPE);
		assertTrue(types.stream().map(Contribution::id).toList().containsAll(
				List.of("dataset", "evaluation", "features", "recommendations", "recommender", "split")), types.toString());
		for (Contribution c : types) {
			assertEquals("org.recital.core", c.bundle());
			assertTrue(c.bundleVersion().startsWith("0."), c.bundleVersion());
			assertTrue(c.bundleHash().matches("[0-9a-f]{64}"), c.bundleHash());
			assertFalse(c.name().isBlank() || c.name().startsWith("%"), c.name());
			assertTrue(c.create(Codec.class).format() >= 1);
		}
		assertEquals(List.of(), registry.problems());
		assertEquals(types.size(), ContributionRegistry.here(getClass().getClassLoader()).all(Kind.PORT_TYPE).size());
	}

	@Test
	void thereIsNothingWithoutAPlatform() {
		assumeTrue(RegistryFactory.getRegistry() == null, "runs outside OSGi only");
		assertEquals(List.of(), ContributionRegistry.platform().all(Kind.PORT_TYPE));
		assertFalse(ContributionRegistry.here(getClass().getClassLoader()).all(Kind.PORT_TYPE).isEmpty());
	}
}

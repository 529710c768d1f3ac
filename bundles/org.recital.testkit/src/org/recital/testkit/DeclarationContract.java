/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every declaration in a bundle's {@code plugin.xml} keeps to: its texts are there and resolve, its id is in kebab case
 * and its own, its class and parameter record load, are of the right kind and can be made; every parameter has a label and a
 * help text, and every default is one the parameter takes; engines and extractors name their paper or say {@code none}.
 * <p>
 * Extend it in a test fragment of the bundle and say which bundle it is. It reads the {@code plugin.xml} itself, through the
 * class loader of the test, and so needs neither a running platform nor the rest of Recital.
 */
public abstract class DeclarationContract {

	/** Symbolic name of the bundle. */
	protected abstract String bundle();

	/** The class loader that finds the bundle's {@code plugin.xml} and classes: that of the test, unless told otherwise. */
	protected ClassLoader loader() {
		return getClass().getClassLoader();
	}

	/** One test for each contribution that is declared. */
	@TestFactory
	Stream<DynamicTest> declarations() {
		Map<String, List<String>> faults = faults(loader(), bundle());
		assertFalse(faults.isEmpty(), bundle() + " declares nothing"); //$NON-NLS-1$
		return faults.entrySet().stream()
				.map(e -> DynamicTest.dynamicTest(e.getKey(), () -> assertEquals(List.of(), e.getValue(), e.getKey())));
	}

	/**
	 * What is wrong with the declarations of a bundle.
	 *
	 * @return sentences by contribution, an empty list for one that is right
	 * @throws IllegalStateException when there is no readable {@code plugin.xml} of that bundle
	 */
	public static Map<String, List<String>> faults(ClassLoader loader, String bundle) {
		return new DeclarationFaults(loader, bundle).all();
	}
}

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
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recital.api.parameters.Parameter;
import org.recital.testkit.DeclarationContract;

/** The contract finds what is spoilt. */
class DeclarationContractTest {

	public record Spoilt(@Parameter(value = "0", label = "%nowhere", help = "", min = 1) int count,
			@Parameter(label = "Must", help = "Must be given.") String must, @Parameter(value = "1", label = "L", help = "H", log = true) double rate) {
	}

	@TempDir
	Path folder;

	private Map<String, List<String>> faults(String xml) throws Exception {
		Files.createDirectories(folder.resolve("META-INF"));
		Files.writeString(folder.resolve("META-INF/MANIFEST.MF"), "Manifest-Version: 1.0\nBundle-SymbolicName: test.a\nBundle-Localization: plugin\n");
		Files.writeString(folder.resolve("plugin.properties"), "good = Good\n");
		Files.writeString(folder.resolve("plugin.xml"), "<plugin>" + xml + "</plugin>");
		try (URLClassLoader loader = new URLClassLoader(new URL[] { folder.toUri().toURL() }, getClass().getClassLoader())) {
			return DeclarationContract.faults(loader, "test.a");
		}
	}

	private static String element(String more) {
		return "<extension point='org.recital.api.importers'><importer " + more + "/></extension>";
	}

	@Test
	void goodOneHasNoFaults() throws Exception {
		assertEquals(Map.of("importers/a-1", List.of()), faults(element("id='a-1' name='%good' description='d' class='"
				+ ContributionRegistryTest.Works.class.getName() + "' parameters='" + ContributionRegistryTest.Count.class.getName() + "'")));
	}

	@Test
	void faultsAreNamed() throws Exception {
		String works = ContributionRegistryTest.Works.class.getName();
		assertEquals(List.of("its id 'A' is not in kebab case", "its name %bad is not in the bundle's properties", "its description is empty",
				"its icon x.svg is not in the bundle", "its class 'x.Y' is not found", "its parameters 'x.Z' are not found"),
				faults(element("id='A' name='%bad' class='x.Y' parameters='x.Z' icon='x.svg'")).get("importers/A"));
		assertEquals(List.of("its class " + ContributionRegistryTest.Throws.class.getName() + " throws when it is made: java.lang.IllegalStateException: no licence",
				"the label of its parameter count is not in the bundle's properties: %nowhere", "the help of its parameter count is empty",
				"its parameter rate is searched on a logarithmic scale that does not begin above 0",
				"its defaults are not taken: parameter 'count' is out of bounds: 0; expected 1 to \u221e"),
				faults(element("id='a' name='n' description='d' class='" + ContributionRegistryTest.Throws.class.getName() + "' parameters='" + Spoilt.class.getName() + "'"))
						.get("importers/a"));
		assertEquals(List.of("it has no attribute paper: name the paper it comes from, or say none",
				"its class " + works + " does not implement org.recital.api.engine.Engine"),
				faults("<extension point='org.recital.api.engines'><engine id='a' name='n' description='d' class='" + works + "'/></extension>").get("engines/a"));
		assertEquals(List.of("it has 0 outputs; expected at least one, and just one when it gathers",
				"its class " + works + " does not implement org.recital.api.step.GatheringStep"),
				faults("<extension point='org.recital.api.steps'><step id='a' name='n' description='d' gathers='true' class='" + works + "'/></extension>").get("steps/a"));
		assertEquals(List.of("there is no <engine> of the extension point org.recital.api.importers"),
				faults("<extension point='org.recital.api.importers'><engine id='a'/></extension>").get("importers/a"));
	}

	@Test
	void aBundleThatIsNotThereIsNoSuccess() {
		assertEquals("no plugin.xml of test.none is on the class path",
				assertThrows(IllegalStateException.class, () -> DeclarationContract.faults(getClass().getClassLoader(), "test.none")).getMessage());
	}
}

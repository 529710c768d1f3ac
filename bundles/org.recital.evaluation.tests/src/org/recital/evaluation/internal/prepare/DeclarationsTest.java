/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.evaluation.internal.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.Splitter;
import org.recital.evaluation.internal.filters.KCore;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What plugin.xml declares as filters and splitters is there, and every text of it resolves. */
class DeclarationsTest {

	@TestFactory
	List<DynamicTest> everyFilterAndSplitterLoadsAndHasItsTexts() throws Exception {
		ClassLoader loader = KCore.class.getClassLoader();
		Properties texts = new Properties();
		for (URL url : Collections.list(loader.getResources("plugin.properties"))) {
			try (InputStream in = url.openStream()) {
				texts.load(in);
			}
		}
		List<DynamicTest> tests = new ArrayList<>();
		for (URL url : Collections.list(loader.getResources("plugin.xml"))) {
			try (InputStream in = url.openStream()) {
				Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
				for (String kind : new String[] { "filter", "splitter" }) {
					NodeList elements = xml.getElementsByTagName(kind);
					for (int k = 0; k < elements.getLength(); k++) {
						Element e = (Element) elements.item(k);
						Executable check = () -> check(e, kind, texts, loader);
						if (e.getAttribute("class").startsWith("org.recital.evaluation.")) { // others may be visible as well
							tests.add(DynamicTest.dynamicTest(e.getAttribute("id"), check));
						}
					}
				}
			}
		}
		assertEquals(21, tests.size());
		return tests;
	}

	private static void check(Element e, String kind, Properties texts, ClassLoader loader) throws Exception {
		assertNotNull(texts.getProperty(e.getAttribute("name").substring(1)), "name");
		assertNotNull(texts.getProperty(e.getAttribute("description").substring(1)), "description");
		Object contribution = loader.loadClass(e.getAttribute("class")).getDeclaredConstructor().newInstance();
		assertTrue(kind.equals("filter") ? contribution instanceof DatasetFilter : contribution instanceof Splitter);
		if (e.getAttribute("parameters").isEmpty()) {
			return; // it asks for nothing
		}
		ParameterSchema<?> schema = ParameterSchema.of(loader.loadClass(e.getAttribute("parameters")).asSubclass(Record.class));
		assertFalse(schema.parameters().isEmpty());
		for (ParameterInfo p : schema.parameters()) {
			assertFalse(p.label().startsWith("%"), p.label());
			assertFalse(p.help().startsWith("%"), p.help());
		}
		if (schema.parameters().stream().noneMatch(ParameterInfo::required)) {
			assertNotNull(schema.defaults());
		}
	}
}

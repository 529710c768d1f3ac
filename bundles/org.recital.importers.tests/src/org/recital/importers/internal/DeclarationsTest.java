/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.importers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Importer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What plugin.xml says is there, and every word a person reads is. */
class DeclarationsTest {

	private static InputStream resource(String name) {
		return BadLines.class.getClassLoader().getResourceAsStream(name);
	}

	private static List<Element> declared() throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		try (InputStream in = resource("plugin.xml")) {
			NodeList nodes = factory.newDocumentBuilder().parse(in).getElementsByTagName("importer");
			List<Element> elements = new ArrayList<>();
			for (int i = 0; i < nodes.getLength(); i++) {
				elements.add((Element) nodes.item(i));
			}
			return elements;
		}
	}

	@Test
	void everyImporterCanBeMadeAndItsParametersRead() throws Exception {
		List<String> ids = new ArrayList<>();
		for (Element e : declared()) {
			ids.add(e.getAttribute("id"));
			assertTrue(Class.forName(e.getAttribute("class")).getConstructor().newInstance() instanceof Importer<?>);
			ParameterSchema<?> schema = ParameterSchema.of(Class.forName(e.getAttribute("parameters")).asSubclass(Record.class));
			assertTrue(schema.parameter("bad-lines").isPresent(), e.getAttribute("id"));
			for (ParameterInfo p : schema.parameters()) {
				assertFalse(p.label().startsWith("%") || p.help().startsWith("%"), e.getAttribute("id") + ' ' + p);
				assertTrue(p.help().endsWith("."), p.help());
			}
		}
		assertEquals(List.of("movielens", "delimited", "recbole", "triplets", "hetrec-lastfm", "folder-per-style", "file-table", "gtzan",
				"fma", "ballroom", "ismir2004-genre", "magnatagatune", "audioset", "acousticbrainz", "play-log", "jdbc"), ids);
	}

	@Test
	void everyNameIsTranslated() throws Exception {
		Properties words = new Properties();
		// beside plugin.xml: on a plain class path there are others of that name
		var place = BadLines.class.getClassLoader().getResource("plugin.xml");
		try (InputStream in = new java.net.URI(place.toString().replaceFirst("plugin\\.xml$", "plugin.properties")).toURL().openStream()) {
			words.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
		}
		for (Element e : declared()) {
			for (String attribute : List.of("name", "description")) {
				String key = e.getAttribute(attribute);
				assertTrue(key.startsWith("%") && !words.getProperty(key.substring(1), "").isEmpty(), key);
			}
		}
	}

	@Test
	void everyMessageIsThere() throws Exception {
		for (var field : Messages.class.getFields()) {
			String text = (String) field.get(null);
			assertFalse(text.isEmpty() || text.contains("NLS missing"), field.getName() + ": " + text);
		}
	}
}

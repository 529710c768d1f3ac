/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.recital.api.engine.Engine;
import org.recital.api.evaluation.Metric;
import org.recital.api.evaluation.Report;
import org.recital.api.learning.Trainer;
import org.recital.api.media.SpectrogramViewer;
import org.recital.api.parameters.None;
import org.recital.api.parameters.ParameterInfo;
import org.recital.api.parameters.ParameterProblem;
import org.recital.api.parameters.ParameterSchema;
import org.recital.api.step.Codec;
import org.recital.api.step.DatasetFilter;
import org.recital.api.step.Extractor;
import org.recital.api.step.GatheringStep;
import org.recital.api.step.Importer;
import org.recital.api.step.Kind;
import org.recital.api.step.Reranker;
import org.recital.api.step.Splitter;
import org.recital.api.step.Step;
import org.recital.api.step.Transformer;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Looks for faults in the declarations of a bundle. */
@SuppressWarnings("nls") // sentences for programmers
final class DeclarationFaults {

	private static final String PREFIX = "org.recital.api.";
	private static final String KEBAB = "[a-z0-9]+(-[a-z0-9]+)*";

	private final ClassLoader loader;
	private final String bundle;
	private final Map<String, List<String>> faults = new LinkedHashMap<>();
	private final Set<String> ids = new HashSet<>();
	private String root;
	private Properties words;

	DeclarationFaults(ClassLoader loader, String bundle) {
		this.loader = loader;
		this.bundle = bundle;
	}

	Map<String, List<String>> all() {
		try {
			Element plugin = plugin();
			for (Element extension : elements(plugin, "extension")) {
				String point = extension.getAttribute("point");
				if (point.startsWith(PREFIX)) {
					for (Element e : elements(extension, null)) {
						check(point.substring(PREFIX.length()), e);
					}
				}
			}
		} catch (IOException | SAXException | ParserConfigurationException e) {
			throw new IllegalStateException("the plugin.xml of " + bundle + " cannot be read: " + e, e);
		}
		return faults;
	}

	private Element plugin() throws IOException, SAXException, ParserConfigurationException {
		for (URL url : Collections.list(loader.getResources("plugin.xml"))) {
			String place = url.toString().substring(0, url.toString().length() - "plugin.xml".length());
			Attributes manifest = manifest(place);
			String name = manifest.getValue("Bundle-SymbolicName");
			if (name != null && name.split(";")[0].strip().equals(bundle)) {
				root = place;
				String base = manifest.getValue("Bundle-Localization");
				words = properties((base == null ? "OSGI-INF/l10n/bundle" : base) + ".properties");
				DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
				factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
				factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
				try (InputStream in = url.openStream()) {
					return factory.newDocumentBuilder().parse(in).getDocumentElement();
				}
			}
		}
		throw new IllegalStateException("no plugin.xml of " + bundle + " is on the class path");
	}

	private static Attributes manifest(String place) {
		try (InputStream in = URI.create(place + "META-INF/MANIFEST.MF").toURL().openStream()) {
			return new Manifest(in).getMainAttributes();
		} catch (IOException e) {
			return new Attributes(); // not a bundle, so not the one looked for
		}
	}

	private Properties properties(String file) throws IOException {
		Properties found = new Properties();
		if (exists(file)) {
			try (InputStream in = URI.create(root + file).toURL().openStream();
					InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
				found.load(text);
			}
		}
		return found;
	}

	private boolean exists(String file) {
		try (InputStream in = URI.create(root + file).toURL().openStream()) {
			return in != null;
		} catch (IOException | IllegalArgumentException e) {
			return false;
		}
	}

	private static List<Element> elements(Element parent, String name) {
		List<Element> found = new ArrayList<>();
		for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
			if (n instanceof Element e && (name == null || e.getTagName().equals(name))) {
				found.add(e);
			}
		}
		return found;
	}

	private void check(String point, Element e) {
		String id = e.getAttribute("id");
		List<String> found = faults.computeIfAbsent(point + '/' + id, _ -> new ArrayList<>());
		Kind kind = Kind.of(point).filter(k -> k.point().equals(point)).orElse(null);
		if (kind == null || !kind.element().equals(e.getTagName())) {
			found.add("there is no <" + e.getTagName() + "> of the extension point " + PREFIX + point);
			return;
		}
		if (!id.matches(KEBAB)) {
			found.add("its id '" + id + "' is not in kebab case");
		}
		if (!ids.add((kind.isStep() ? "" : point) + '/' + id)) {
			found.add("its id '" + id + "' is taken");
		}
		text(e, "name", found);
		text(e, "description", found);
		if ((kind == Kind.ENGINE || kind == Kind.EXTRACTOR || kind == Kind.TRAINER) && e.getAttribute("paper").isBlank()) {
			found.add("it has no attribute paper: name the paper it comes from, or say none");
		}
		if (kind == Kind.REPORT && e.getAttribute("extension").isBlank()) {
			found.add("it has no attribute extension");
		}
		if (e.hasAttribute("icon") && !exists(e.getAttribute("icon"))) {
			found.add("its icon " + e.getAttribute("icon") + " is not in the bundle");
		}
		if (kind == Kind.STEP) {
			ports(e, found);
		}
		type(kind, e, found);
		parameters(e, found);
	}

	private void text(Element e, String attribute, List<String> found) {
		String text = e.getAttribute(attribute);
		String said = text.startsWith("%") ? words.getProperty(text.substring(1)) : text;
		if (said == null) {
			found.add("its " + attribute + " " + text + " is not in the bundle's properties");
		} else if (said.isBlank()) {
			found.add("its " + attribute + " is empty");
		}
	}

	private static void ports(Element e, List<String> found) {
		for (String kind : List.of("input", "output")) {
			Set<String> names = new HashSet<>();
			for (Element port : elements(e, kind)) {
				String name = port.getAttribute("name");
				if (!name.matches(KEBAB) || !names.add(name)) {
					found.add("its " + kind + " '" + name + "' has a name that is taken or not in kebab case");
				}
				if (port.getAttribute("type").isBlank()) {
					found.add("its " + kind + " '" + name + "' has no type");
				}
				if (!Set.of("", "one", "optional", "many", "at-least-one").contains(port.getAttribute("cardinality"))) {
					found.add("its " + kind + " '" + name + "' has no known cardinality");
				}
			}
		}
		int outputs = elements(e, "output").size();
		if (outputs == 0 || outputs > 1 && Boolean.parseBoolean(e.getAttribute("gathers"))) {
			found.add("it has " + outputs + " outputs; expected at least one, and just one when it gathers");
		}
	}

	private static Class<?> type(Kind kind, boolean gathers) {
		return switch (kind) {
		case IMPORTER -> Importer.class;
		case FILTER -> DatasetFilter.class;
		case SPLITTER -> Splitter.class;
		case EXTRACTOR -> Extractor.class;
		case TRANSFORMER -> Transformer.class;
		case TRAINER -> Trainer.class;
		case ENGINE -> Engine.class;
		case RERANKER -> Reranker.class;
		case METRIC -> Metric.class;
		case REPORT -> Report.class;
		case SPECTROGRAM_VIEWER -> SpectrogramViewer.class;
		case STEP -> gathers ? GatheringStep.class : Step.class;
		case PORT_TYPE -> Codec.class;
		};
	}

	private void type(Kind kind, Element e, List<String> found) {
		String name = e.getAttribute("class");
		Class<?> expected = type(kind, Boolean.parseBoolean(e.getAttribute("gathers")));
		try {
			Class<?> type = Class.forName(name, true, loader);
			if (!expected.isAssignableFrom(type)) {
				found.add("its class " + name + " does not implement " + expected.getName());
			}
			if (!Modifier.isPublic(type.getModifiers())) {
				found.add("its class " + name + " is not public");
			}
			type.getConstructor().newInstance();
		} catch (ClassNotFoundException x) {
			found.add("its class '" + name + "' is not found");
		} catch (NoSuchMethodException x) {
			found.add("its class " + name + " has no public constructor without parameters");
		} catch (InvocationTargetException x) {
			found.add("its class " + name + " throws when it is made: " + x.getCause());
		} catch (ReflectiveOperationException | LinkageError x) {
			found.add("its class " + name + " cannot be made: " + x);
		}
	}

	private void parameters(Element e, List<String> found) {
		String name = e.getAttribute("parameters");
		try {
			Class<?> type = name.isEmpty() ? None.class : Class.forName(name, true, loader);
			if (!type.isRecord()) {
				found.add("its parameters " + name + " are no record");
				return;
			}
			schema(ParameterSchema.of(type.asSubclass(Record.class)), found);
		} catch (ClassNotFoundException x) {
			found.add("its parameters '" + name + "' are not found");
		} catch (IllegalArgumentException | LinkageError x) {
			found.add("its parameters " + name + " cannot be read: " + x);
		}
	}

	private static void schema(ParameterSchema<?> schema, List<String> found) {
		Set<String> required = new HashSet<>();
		for (ParameterInfo p : schema.parameters()) {
			said(p.label(), "label", p.name(), found);
			said(p.help(), "help", p.name(), found);
			if (p.unit().startsWith("%")) {
				found.add("the unit " + p.unit() + " of its parameter " + p.name() + " is not in the bundle's properties");
			}
			if (!(p.min() <= p.max()) || !(p.searchMin() <= p.searchMax())) {
				found.add("the bounds of its parameter " + p.name() + " exclude everything");
			}
			if (p.log() && !(p.searchMin() > 0)) {
				found.add("its parameter " + p.name() + " is searched on a logarithmic scale that does not begin above 0");
			}
			if (p.required()) {
				required.add(p.name());
			}
		}
		List<ParameterProblem> problems = new ArrayList<>();
		schema.create(Map.of(), Path.of(""), problems);
		for (ParameterProblem p : problems) {
			if (!required.contains(p.parameter())) {
				found.add("its defaults are not taken: " + p.message() + "; " + p.expected());
			}
		}
	}

	private static void said(String text, String what, String parameter, List<String> found) {
		if (text.isBlank() || text.startsWith("%")) {
			found.add("the " + what + " of its parameter " + parameter + (text.isBlank() ? " is empty" : " is not in the bundle's properties: " + text));
		}
	}
}

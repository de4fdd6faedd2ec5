/** The frame of the review page. It does not load the server's own client: a choice that is written must not load the page again. */

export const pageHtml = (script: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Review</title>
</head>
<body>
<div id="review"></div>
<script type="module" src="${script}"></script>
</body>
</html>
`;

/** Where the project's files can be read. A workflow of GitHub says it; elsewhere nobody knows. */
const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;

export const REPOSITORY = server && name ? `${server}/${name}` : undefined;
